import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'

/** GitHub's schema for issue forms, as far as ours use it: a form that breaks it is not offered to anybody. */
const folder = new URL('../../.github/ISSUE_TEMPLATE/', import.meta.url)
const formFiles = readdirSync(folder).filter((file) => file !== 'config.yml')

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly validations?: Readonly<Record<string, unknown>>
}

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  markdown: ['value'],
  input: ['label', 'description', 'placeholder', 'value'],
  textarea: ['label', 'description', 'placeholder', 'value', 'render'],
}

describe.each(formFiles)('%s', (file) => {
  const form = parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>
  const body = form['body'] as readonly Field[]

  it('has a name, a description and fields, and nothing that GitHub does not know', () => {
    expect(
      Object.keys(form).filter((key) => !['name', 'description', 'title', 'labels', 'body'].includes(key)),
    ).toEqual([])
    for (const key of ['name', 'description', 'title']) expect(form[key] ?? '').toEqual(expect.any(String))
    expect(form['labels']).toEqual([expect.any(String)])
    expect(body.filter(({type}) => type !== 'markdown').length).toBeGreaterThan(0)
  })

  it('has fields of known types, each with a label and an id of its own', () => {
    for (const {type, id, attributes, validations = {}, ...others} of body) {
      expect(others).toEqual({})
      expect(Object.keys(attributes).filter((key) => !ATTRIBUTES[type]?.includes(key))).toEqual([])
      expect(attributes[type === 'markdown' ? 'value' : 'label']).toEqual(expect.any(String))
      expect(
        Object.entries(validations).filter(([key, value]) => key !== 'required' || typeof value !== 'boolean'),
      ).toEqual([])
      if (type !== 'markdown') expect(id).toMatch(/^[\w-]+$/)
    }
    for (const key of ['id', 'label'] as const) {
      const given = body.flatMap((field) => (key === 'id' ? field.id : field.attributes[key]) ?? [])
      expect(new Set(given).size).toBe(given.length)
    }
  })
})

it('there is a form for each kind of report, and a link for what belongs elsewhere', () => {
  expect(formFiles.sort()).toEqual(['absurd-name.yml', 'bug.yml', 'squat-missed.yml', 'wrong-verdict.yml'])
  const config = parse(readFileSync(new URL('config.yml', folder), 'utf8'))
  expect(Object.keys(config)).toEqual(['blank_issues_enabled', 'contact_links'])
  for (const {name, url, about} of config.contact_links) {
    expect([name, about]).toEqual([expect.any(String), expect.any(String)])
    expect(url).toMatch(/^https:/)
  }
})
