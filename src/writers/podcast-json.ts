/** Transcript → the JSON of Podcasting 2.0. */
import type {Writer} from '../options.js'
import {cuesOf} from './captions.js'

/**
 * A segment a cue, each with who speaks. A turn that was not read from cues is cut into cards.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
 */
export const podcastJson: Writer = {
  name: 'podcast-json',
  extensions: ['json'],
  write: (transcript) => {
    const segments = cuesOf(transcript, 'podcast-json').flatMap(({start, end, parts}) =>
      parts.map(({voice, speaker, text}) => ({
        ...((voice ?? speaker) !== undefined && {speaker: voice ?? speaker}),
        startTime: milliseconds(start),
        endTime: milliseconds(end),
        // Two voices in a cue are parted by a line break, which is neither's.
        body: parts.length > 1 ? text.trim() : text,
      })),
    )
    return `${JSON.stringify({version: '1.0.0', segments}, null, 2)}\n`
  },
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
