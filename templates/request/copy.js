import {copy} from '../checklist/page/say.js'

// Without scripts there is nothing to click.
for (const button of document.querySelectorAll('.copy')) {
  button.hidden = false
  button.addEventListener('click', () => copy(button.closest('div').querySelector('pre').textContent))
}
