import {describe, expect, it} from 'vitest'
import {copiedShare} from '../../src/watch/copied.ts'

const ORIGINAL = `# Requests
An elegant and simple HTTP library for Python, built for human beings. It allows you to send requests
extremely easily, without adding query strings to your URLs by hand.`

describe('the share of a description that was copied', () => {
  it.each([
    ['the same', ORIGINAL, 1, 1],
    ['the same in other case and punctuation', ORIGINAL.toUpperCase().replace(/[.,#\n]/g, ' * '), 1, 1],
    ['copied and added to', `${ORIGINAL} This fork adds colours and a few more words of its own.`, 0.6, 0.8],
    [
      'about the same subject',
      'A small HTTP client for Python that sends requests with colours and retries them.',
      0,
      0,
    ],
    ['a phrase', 'An elegant and simple HTTP library', 0, 0],
    ['empty', '', 0, 0],
  ])('is right for one that is %s', (_, text, least, most) => {
    const share = copiedShare(text, ORIGINAL)
    expect(share).toBeGreaterThanOrEqual(least)
    expect(share).toBeLessThanOrEqual(most)
  })

  it('is nothing where the original says nothing', () => expect(copiedShare(ORIGINAL, '')).toBe(0))
})
