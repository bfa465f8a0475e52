/** What `--help` prints. */
import type {FormatInfo} from '../index.js'
import {labelStyles, nameStyles} from '../options.js'

/**
 * What `--help` prints.
 *
 * @param formats those there are
 * @returns the text
 */
export function helpOn(formats: readonly FormatInfo[]): string {
  return `Usage: colloquy [options] [file ...]

Turns a raw interview or Q&A transcript into speaker turns and writes them as Markdown, HTML or JSON.
Without a file, or with \`-\`, it reads standard input. A file may be a pattern: 'archive/**/*.txt'.

Options:
  -f, --from FORMAT       auto, ${namesIn(formats, 'reads').join(', ')}, jsonl
                          (default: auto)
  -t, --to FORMAT         ${namesIn(formats, 'writes').join(', ')}, jsonl
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
      --jobs N            work on N files at once (default: as many as there are cores; jsonl: 1)
      --cache[=FILE]      leave out what has not changed since it was written (FILE: .colloquy-cache)
  -q, --quiet             do not print problems found in the transcript
  -h, --help              print this
  -V, --version           print the version

Examples:
  colloquy interview.txt
  colloquy interview.txt --to html --standalone --output interview.html
  colloquy 'archive/**/*.txt' --to html --out-dir site --cache
  pbpaste | colloquy --labels plain
  colloquy --from jsonl --to jsonl < corpus.jsonl

Lines of jsonl are {"id", "source", "from"?} in, {"id", "transcript"} or {"id", "error"} out.

Exit: 0 when output was written, 1 for a problem with the input or the disk, 2 for a wrong call.
`
}

/**
 * The names of formats.
 *
 * @param formats those there are
 * @param does what they shall be able to
 * @returns their names
 */
export function namesIn(formats: readonly FormatInfo[], does: 'reads' | 'writes'): string[] {
  return formats.filter((format) => format[does]).map(({name}) => name)
}
