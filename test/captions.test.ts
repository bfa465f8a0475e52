import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {convert, parse, textOf, turns} from '../src/index.js'
import {faultsOf, heardIn, namelessCues, shownIn, voicedCues, writeSrt, writeVtt} from './cues.js'

const runs = {numRuns: Number(process.env.RUNS ?? 150)}
const root = path.join(import.meta.dirname, 'fixtures/captions')

/** The caption fixtures that have cues. */
const fixtures = readdirSync(root)
  .filter((name) => name !== 'nothing-but-a-header')
  .map((name) => {
    const file = readdirSync(path.join(root, name)).find((one) => one.startsWith('input.')) ?? ''
    return {
      name,
      from: path.extname(file).slice(1),
      source: readFileSync(path.join(root, name, file), 'utf8'),
    }
  })

/** Letters and digits only, which is what nobody may lose. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

const speech = (source: string, from: string) =>
  letters(turns(parse(source, {from})).map(textOf).join(' '))

describe('captions written again', () => {
  it('are the same cues: times, ids, places, voices and text', () => {
    fc.assert(
      fc.property(fc.oneof(voicedCues, namelessCues), (cues) => {
        const source = writeVtt(cues)
        const written = convert(source, {from: 'vtt', to: 'vtt'})
        expect(faultsOf(written)).toEqual([])
        expect(heardIn(written)).toEqual(heardIn(source))
      }),
      runs,
    )
  })

  it('are the same cues in SubRip: times and text', () => {
    fc.assert(
      fc.property(namelessCues, (cues) => {
        const source = convert(writeVtt(cues), {from: 'vtt', to: 'srt'})
        expect(shownIn(convert(source, {from: 'srt', to: 'srt'}))).toEqual(shownIn(source))
      }),
      runs,
    )
  })

  it.each(['vtt', 'srt'])('do not change when they are written as %s once more', (to) => {
    fc.assert(
      fc.property(fc.oneof(voicedCues, namelessCues), (cues) => {
        for (const [from, source] of [
          ['vtt', writeVtt(cues)],
          ['srt', writeSrt(cues)],
        ] as const) {
          const once = convert(source, {from, to})
          expect(convert(once, {from: to, to})).toBe(once)
        }
      }),
      runs,
    )
  })

  it('keep every word of a cue once, in the speech', () => {
    fc.assert(
      fc.property(voicedCues, (made) => {
        // What rolls is left out, so that no cue may begin as another ends.
        const cues = made.map((cue, index) => ({
          ...cue,
          payload: cue.payload
            .replaceAll('>', `>n${index} `)
            .replaceAll(/<(\/[a-z]+)>n\d+ /g, '<$1>'),
        }))
        const source = writeVtt(cues)
        const said = heardIn(source).flatMap((cue) => cue.said.map(({text}) => text))
        expect(speech(source, 'vtt')).toBe(letters(said.join(' ')))
      }),
      runs,
    )
  })

  describe.each(fixtures)('of $name', ({name, from, source}) => {
    it('have no fault', () => {
      const options = {from, to: 'vtt'}
      const written = convert(source, options)
      expect(faultsOf(written)).toEqual([])
      expect(convert(written, {from: 'vtt', to: 'vtt'})).toBe(written)
      const again = convert(convert(source, {from, to: 'srt'}), {from: 'srt', to: 'srt'})
      expect(again).toBe(convert(source, {from, to: 'srt'}))
    })

    it('give the same turns when they are read back', () => {
      // Behind a cue that is moved to its time others go on.
      if (name === 'times-backwards' || name === 'overlapping-speakers') return
      expect(speech(convert(source, {from, to: 'vtt'}), 'vtt')).toBe(speech(source, from))
    })

    it('lose no whole word wherever the file is cut', () => {
      const cues = turns(parse(source, {from})).flatMap((turn) => turn.cues ?? [])
      const lines = cues.flatMap(({text, position}) =>
        text.split('\n').map((line) => ({line: letters(line), end: position?.end.offset ?? 0})),
      )
      for (let end = 0; end < source.length; end++) {
        const read = turns(parse(source.slice(0, end), {from}))
        const all = letters(read.map((turn) => `${turn.label ?? ''} ${textOf(turn)}`).join(' '))
        for (const one of lines) if (one.end <= end) expect(all).toContain(one.line)
      }
    })
  })
})
