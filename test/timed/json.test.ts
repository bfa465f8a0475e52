import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {json} from '../../src/readers/json/index.js'
import {formatClock} from '../../src/tree/time.js'
import type {Cue, Word} from '../../src/tree/types.js'

const root = path.join(import.meta.dirname, '../fixtures/json')

/** What is read from a file: what it says of itself, its cues with their words, what was lost. */
function dump(source: string): string {
  const messages: string[] = []
  const reading = json.read(source, (reason, rule) => messages.push(`! ${rule} ${reason}`))
  if (!('cues' in reading)) throw new TypeError('no cues')
  const about = Object.entries(reading.metadata).map(([key, value]) => `${key}: ${value}`)
  return `${[...about, ...reading.cues.flatMap(linesOf), ...messages].join('\n')}\n`
}

function linesOf(cue: Cue): string[] {
  const {start, end, voice, text, words, continues} = cue
  const time = `${formatClock(start)}${end === undefined ? '' : ` to ${formatClock(end)}`}`
  const line = `${continues ? '  & ' : ''}${time} ${voice ?? '-'} | ${text.replaceAll('\n', '⏎')}`
  return words ? [line, `    ${words.map(wordOf).join(' · ')}`] : [line]
}

function wordOf({text, start, end}: Word): string {
  return start === undefined && end === undefined ? text : `${text} ${start ?? ''}–${end ?? ''}`
}

describe('JSON that tools write', () => {
  for (const name of readdirSync(root)) {
    const source = readFileSync(path.join(root, name, 'input.json'), 'utf8')

    it(`reads ${name}`, () => {
      expect(dump(source)).toBe(readFileSync(path.join(root, name, 'cues.txt'), 'utf8'))
    })

    it(`tells that ${name} is JSON`, () => {
      expect(json.matches?.(source)).toBe(true)
    })
  }
})
