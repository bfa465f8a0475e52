/** Transcript → the HTML of Podcasting 2.0, which players read. */
import type {Writer} from '../options.js'
import {textOfBlock} from '../tree/text.js'
import {formatClock} from '../tree/time.js'
import {escapeHtml} from './escape-html.js'
import {timedTurns} from './timed-turns.js'

/**
 * `cite`, `time` and `p` for each turn. It asks for `cite` around a name, against the HTML standard; for
 * pages that people read there is `html`.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
 */
export const podcastHtml: Writer = {
  name: 'podcast-html',
  extensions: ['html'],
  write: (transcript) => {
    const lines = timedTurns(transcript, 'podcast-html').flatMap(({turn, start, speaker}) => [
      ...(speaker === undefined ? [] : [`<cite>${escapeHtml(speaker)}:</cite>`]),
      `<time>${formatClock(start)}</time>`,
      ...turn.children.map((block) => `<p>${escapeHtml(textOfBlock(block))}</p>`),
    ])
    return lines.map((line) => `${line}\n`).join('')
  },
}
