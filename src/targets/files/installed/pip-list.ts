import {eachLine} from '../lines.ts'
import {asTable} from '../tables.ts'
import type {FileKind} from '../types.ts'

/** `pip list --format json`: an array of names and versions; so `conda list --json`, where what came from PyPI has that channel. */
export const pipListJson: FileKind = {
  title: 'pip list --format json',
  syntax: 'json',
  isNamed: () => false,
  looksLike: ({list}) => list.length > 0 && list.every((entry) => typeof asTable(entry)['name'] === 'string'),
  read({list}, findings) {
    for (const [index, value] of list.entries()) {
      const {name, channel, editable_project_location: editable} = asTable(value)
      if (editable !== undefined) findings.own(String(name))
      else if (channel === undefined || channel === 'pypi') findings.name(String(name), `[${index}]`)
    }
  },
}

const HEADER = /^Package +Version\b[^\r\n]*\r?\n-+ +-+/m

/** `pip list`: columns below a line of hyphens; a project that is installed from its own folder has a third one. */
export const pipList: FileKind = {
  title: 'pip list',
  syntax: 'text',
  isNamed: () => false,
  outranksName: true,
  looksLike: ({text}) => HEADER.test(text),
  read({text}, findings) {
    let header = ''
    let isBelow = false
    eachLine(text, (line, number) => {
      if (/^Package +Version\b/.test(line)) header = line
      else if (header !== '' && /^-+ +-+[ -]*$/.test(line)) isBelow = true
      else if (line.trim() === '') isBelow = false
      else if (isBelow) {
        const name = line.split(' ', 1)[0]!
        const editable = header.indexOf('Editable project location')
        if (editable > 0 && /^\S/.test(line.slice(editable))) findings.own(name)
        else findings.name(name, number)
      }
    })
  },
}
