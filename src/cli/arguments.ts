/** The words of the command line: what may be given, what it means, and what is wrong with it. */
import path from 'node:path'
import {parseArgs} from 'node:util'
import type {FormatInfo} from '../index.js'
import {type ConvertOptions, labelStyles, nameStyles} from '../options.js'
import {namesIn} from './help.js'

/** A call that can be carried out. */
export interface Call {
  /** Files to read; `-` is standard input. */
  inputs: string[]
  output: string | undefined
  outDir: string | undefined
  /** Name of the format to write, and the extension of its files, with the full stop. */
  to: string
  extension: string
  /** Each line of the input is a transcript. */
  lines: boolean
  /** How much to do at once. */
  jobs: number | undefined
  /** The file of the cache, where one is kept. */
  cache: string | undefined
  quiet: boolean
  options: ConvertOptions
}

const definitions = {
  from: {type: 'string', short: 'f'},
  to: {type: 'string', short: 't'},
  output: {type: 'string', short: 'o'},
  'out-dir': {type: 'string'},
  standalone: {type: 'boolean', short: 's'},
  labels: {type: 'string'},
  names: {type: 'string'},
  positions: {type: 'boolean'},
  cues: {type: 'boolean'},
  pause: {type: 'string'},
  lang: {type: 'string'},
  dir: {type: 'string'},
  'heading-offset': {type: 'string'},
  'id-prefix': {type: 'string'},
  media: {type: 'string'},
  'json-ld': {type: 'boolean'},
  jobs: {type: 'string'},
  cache: {type: 'string'},
  quiet: {type: 'boolean', short: 'q'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'V'},
} as const

/** A command line, taken apart. */
export type Words = ReturnType<typeof parseWords>

/**
 * Take a command line apart.
 *
 * @param argv the words after the command's name
 * @returns options and files, or what is wrong
 */
export function readWords(argv: readonly string[]): Words | {wrong: string} {
  try {
    return parseWords(argv)
  } catch (error) {
    return {wrong: (error instanceof Error ? error.message : String(error)).split('. ')[0] ?? ''}
  }
}

/**
 * Understand a command line.
 *
 * @param words what was given
 * @param formats those there are
 * @returns what to do, or what is wrong
 */
export function understand(
  {values, positionals}: Words,
  formats: readonly FormatInfo[],
): {call: Call} | {wrong: string} {
  const wrong =
    notOneOf('--from', values.from, ['auto', ...namesIn(formats, 'reads'), 'jsonl']) ??
    notOneOf('--to', values.to, [...namesIn(formats, 'writes'), 'jsonl']) ??
    notOneOf('--labels', values.labels, labelStyles) ??
    notOneOf('--names', values.names, nameStyles) ??
    notOneOf('--dir', values.dir, ['ltr', 'rtl', 'auto']) ??
    notWhole('--heading-offset', values['heading-offset']) ??
    notSeconds('--pause', values.pause) ??
    notCount('--jobs', values.jobs) ??
    clash(values, positionals) ??
    linesClash(values)
  return wrong === undefined ? {call: callOf(values, positionals, formats)} : {wrong}
}

function parseWords(argv: readonly string[]) {
  const end = argv.indexOf('--')
  // `--cache` by itself is one with no value.
  const args = argv.map((word, index) =>
    word === '--cache' && (end < 0 || index < end) ? '--cache=' : word,
  )
  return parseArgs({args, options: definitions, allowPositionals: true, strict: true})
}

type Values = Words['values']

function callOf(
  values: Values,
  positionals: readonly string[],
  formats: readonly FormatInfo[],
): Call {
  const {output, quiet = false} = values
  const offset = values['heading-offset']
  const extension = path.extname(output ?? '').slice(1)
  const known = formats.find((one) => one.writes && one.extensions.includes(extension))?.name
  const lines = values.from === 'jsonl'
  const to = lines ? 'jsonl' : (values.to ?? known ?? 'markdown')
  const [usual = to] = formats.find(({name}) => name === to)?.extensions ?? []
  const given = {
    from: lines ? undefined : values.from,
    labels: values.labels,
    names: values.names,
    lang: values.lang,
    dir: values.dir,
    media: values.media,
    idPrefix: values['id-prefix'],
    standalone: values.standalone,
    positions: values.positions,
    cues: values.cues,
    pause: values.pause === undefined ? undefined : Number(values.pause),
    jsonLd: values['json-ld'],
    headingOffset: offset === undefined ? undefined : Number(offset),
  }
  const options = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  )
  return {
    inputs: positionals.length > 0 ? [...positionals] : ['-'],
    output: output === '-' ? undefined : output,
    outDir: values['out-dir'],
    to,
    extension: `.${usual}`,
    lines,
    jobs: values.jobs === undefined ? undefined : Number(values.jobs),
    cache: values.cache === '' ? '.colloquy-cache' : values.cache,
    quiet,
    options,
  }
}

function notOneOf(name: string, given: string | undefined, expected: readonly string[]) {
  if (given === undefined || expected.includes(given)) return undefined
  return `Unknown ${name}: given '${given}', expected one of ${expected.join(', ')}`
}

function notWhole(name: string, given: string | undefined) {
  if (given === undefined || /^-?\d{1,2}$/.test(given)) return undefined
  return `Cannot use ${name}: given '${given}', expected a whole number`
}

function notSeconds(name: string, given: string | undefined) {
  if (given === undefined || /^\d{1,6}(?:\.\d{1,6})?$/.test(given)) return undefined
  return `Cannot use ${name}: given '${given}', expected seconds`
}

function notCount(name: string, given: string | undefined) {
  if (given === undefined || /^[1-9]\d{0,2}$/.test(given)) return undefined
  return `Cannot use ${name}: given '${given}', expected a number from 1 to 999`
}

function clash({output, cache, 'out-dir': outDir}: Values, inputs: readonly string[]) {
  if (output !== undefined && outDir !== undefined) return 'Give --output or --out-dir, not both'
  if (outDir !== undefined && (inputs.length === 0 || inputs.includes('-')))
    return 'Standard input has no name for --out-dir; use --output'
  if (cache !== undefined && outDir === undefined && (output === undefined || output === '-'))
    return 'Standard output cannot be left out; --cache needs --output or --out-dir'
  return undefined
}

function linesClash({from, to, cache}: Values) {
  if (to === 'jsonl' && from !== 'jsonl') return '--to jsonl needs --from jsonl'
  if (from !== 'jsonl') return undefined
  if (to !== undefined && to !== 'jsonl') return '--from jsonl can only be written --to jsonl'
  return cache === undefined ? undefined : '--cache knows files, not the lines of jsonl'
}
