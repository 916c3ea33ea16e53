let silence

/** Says something in a few words, for eyes and screen readers, for a few seconds. */
export function say(text) {
  const place = document.getElementById('said')
  place.textContent = text
  clearTimeout(silence)
  silence = setTimeout(() => {
    place.textContent = ''
  }, 6000)
}

/** Says something that stays. */
export function warn(text) {
  const place = document.getElementById('notice')
  place.textContent = text
  place.hidden = false
}

/** Puts a text into the clipboard and says so. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    say('Copied')
  } catch {
    say('The browser did not let the page copy: select the command and copy it by hand.')
  }
}
