let silence

/** Shows a short message for a few seconds, to screen readers too. */
export function say(text) {
  const place = document.getElementById('said')
  place.textContent = text
  clearTimeout(silence)
  silence = setTimeout(() => {
    place.textContent = ''
  }, 6000)
}

/** Shows a message that stays. */
export function warn(text) {
  const place = document.getElementById('notice')
  place.textContent = text
  place.hidden = false
}

/** Copies a text to the clipboard and says so. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    say('Copied')
  } catch {
    say('The browser did not allow the page to copy. Select the command and copy it by hand.')
  }
}
