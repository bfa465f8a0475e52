import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {type ConvertOptions, convert} from '../../src/index.js'

// The decisions of style, byte for byte: one talk, and a file for each way of writing it.
const read = (name: string) => readFileSync(new URL(`./styles/${name}.md`, import.meta.url), 'utf8')

const styles: Record<string, ConvertOptions> = {
  bold: {},
  plain: {labels: 'plain'},
  heading: {labels: 'heading'},
  qa: {labels: 'qa'},
  full: {names: 'full'},
  short: {names: 'short'},
}

describe.each(Object.entries(styles))('the style %s', (name, options) => {
  it('is written as its file shows', () => {
    expect(convert(read('input'), {from: 'markdown', ...options})).toBe(read(name))
  })

  it('is left as it is where it stands already', () => {
    expect(convert(read(name), {from: 'markdown', ...options})).toBe(read(name))
  })
})
