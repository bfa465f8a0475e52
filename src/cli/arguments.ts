/** The words of the command line: what may be given, what it means, and what is wrong with it. */
import path from 'node:path'
import {parseArgs} from 'node:util'
import type {FormatInfo} from '../index.js'
import {type ConvertOptions, labelStyles, nameStyles} from '../options.js'

/** A call that can be carried out. */
export interface Call {
  /** Files to read; `-` is standard input. */
  inputs: string[]
  output: string | undefined
  outDir: string | undefined
  /** Name of the format to write, and the extension of its files, with the full stop. */
  to: string
  extension: string
  quiet: boolean
  options: ConvertOptions
}

/** A call that asks for help or the version, or can't be carried out. */
export type Answer = {call: Call} | {show: 'help' | 'version'} | {wrong: string}

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
  quiet: {type: 'boolean', short: 'q'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'V'},
} as const

/**
 * What `--help` prints.
 *
 * @param formats those there are
 * @returns the text
 */
export function helpOn(formats: readonly FormatInfo[]): string {
  return `Usage: colloquy [options] [file ...]

Turns a raw interview or Q&A transcript into speaker turns and writes them as Markdown, HTML or JSON.
Without a file, or with \`-\`, it reads standard input.

Options:
  -f, --from FORMAT       auto, ${namesIn(formats, 'reads').join(', ')}
                          (default: auto)
  -t, --to FORMAT         ${namesIn(formats, 'writes').join(', ')}
                          (default: by the extension of --output, else markdown)
  -o, --output FILE       write to FILE, not to standard output
      --out-dir DIR       write a file for each input into DIR; needed for more than one input
  -s, --standalone        HTML: a whole page with its stylesheet; JATS: a whole article
      --labels STYLE      Markdown: ${labelStyles.join(', ')}
      --names STYLE       ${nameStyles.join(', ')}
      --lang TAG          HTML: language of the page, such as en or pt-BR
      --dir DIRECTION     HTML: ltr, rtl or auto
      --heading-offset N  HTML: added to the depth of every heading
      --id-prefix TEXT    HTML, blocks: put before every id
      --media URL         HTML: link each time to the recording at URL
      --json-ld           HTML: add schema.org data
      --positions         JSON, blocks: add the place of every block
      --cues              JSON, blocks: add the cues of captions
      --pause SECONDS     captions: the silence that starts a paragraph (default: 2)
  -q, --quiet             do not print problems found in the transcript
  -h, --help              print this
  -V, --version           print the version

Examples:
  colloquy interview.txt
  colloquy interview.txt --to html --standalone --output interview.html
  colloquy raw/*.txt --to json --out-dir turns
  pbpaste | colloquy --labels plain

Exit: 0 when output was written, 1 for a problem with the input or the disk, 2 for a wrong call.
`
}

function namesIn(formats: readonly FormatInfo[], does: 'reads' | 'writes'): string[] {
  return formats.filter((format) => format[does]).map(({name}) => name)
}

/**
 * Understand a command line.
 *
 * @param argv the words after the command's name
 * @param formats those there are
 * @returns what to do, or what is wrong
 */
export function readArguments(argv: readonly string[], formats: readonly FormatInfo[]): Answer {
  let parsed: ReturnType<typeof parseWords>
  try {
    parsed = parseWords(argv)
  } catch (error) {
    return {wrong: (error instanceof Error ? error.message : String(error)).split('. ')[0] ?? ''}
  }
  const {values, positionals} = parsed
  if (values.help) return {show: 'help'}
  if (values.version) return {show: 'version'}
  const wrong =
    notOneOf('--from', values.from, ['auto', ...namesIn(formats, 'reads')]) ??
    notOneOf('--to', values.to, namesIn(formats, 'writes')) ??
    notOneOf('--labels', values.labels, labelStyles) ??
    notOneOf('--names', values.names, nameStyles) ??
    notOneOf('--dir', values.dir, ['ltr', 'rtl', 'auto']) ??
    notWhole('--heading-offset', values['heading-offset']) ??
    notSeconds('--pause', values.pause) ??
    clash(values.output, values['out-dir'], positionals)
  return wrong === undefined ? {call: callOf(values, positionals, formats)} : {wrong}
}

function parseWords(argv: readonly string[]) {
  return parseArgs({args: [...argv], options: definitions, allowPositionals: true, strict: true})
}

type Values = ReturnType<typeof parseWords>['values']

function callOf(
  values: Values,
  positionals: readonly string[],
  formats: readonly FormatInfo[],
): Call {
  const {output, quiet = false} = values
  const offset = values['heading-offset']
  const extension = path.extname(output ?? '').slice(1)
  const known = formats.find((one) => one.writes && one.extensions.includes(extension))?.name
  const to = values.to ?? known ?? 'markdown'
  const [usual = to] = formats.find(({name}) => name === to)?.extensions ?? []
  const given = {
    from: values.from,
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

function clash(output: string | undefined, outDir: string | undefined, inputs: readonly string[]) {
  if (output !== undefined && outDir !== undefined) return 'Give --output or --out-dir, not both'
  if (inputs.length > 1 && outDir === undefined) return 'Several files need --out-dir'
  if (outDir !== undefined && inputs.includes('-'))
    return 'Standard input has no name for --out-dir; use --output'
  return undefined
}
