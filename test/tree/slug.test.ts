import fc from 'fast-check'
import GithubSlugger, {slug as githubs} from 'github-slugger'
import {describe, expect, it} from 'vitest'
import {slug, slugger} from '../../src/tree/slug.js'

describe('an id', () => {
  it('holds the characters that GitHub keeps, and those that Unicode has added since', () => {
    const others: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      // Half a character is none, and cannot stand in an address.
      if (code >= 0xd800 && code <= 0xdfff) continue
      const char = String.fromCodePoint(code)
      if (slug(char) !== githubs(char)) others.push(char)
    }
    expect(others.filter((char) => githubs(char) !== '')).toEqual([])
    expect(others.every((char) => /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]/u.test(char))).toBe(true)
  })

  it('is counted as GitHub counts', () => {
    const words = fc.constantFrom(
      'Why?',
      'why',
      'Why 1',
      'why-1',
      'why-2',
      'AND so',
      '',
      '-1',
      'Été',
    )
    fc.assert(
      fc.property(fc.array(words, {maxLength: 12}), (all) => {
        const [ours, theirs] = [slugger(), new GithubSlugger()]
        expect(all.map(ours)).toEqual(all.map((one) => theirs.slug(one)))
      }),
    )
  })
})
