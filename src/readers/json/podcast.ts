/**
 * Podcasting 2.0: `{"version": "1.0.0", "segments": [{speaker, startTime, endTime, body}]}`, a segment for each
 * line or each word.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md
 */
import {cuesFromSegments, type Segment} from './segments.js'
import type {Shape} from './shape.js'
import {about, holds, objectsIn} from './values.js'

/** Podcasting 2.0. Times are seconds. */
export const podcast: Shape = {
  name: 'Podcasting 2.0',
  matches: ({segments}) =>
    holds(segments, (segment) => 'body' in segment && 'startTime' in segment),
  read({segments, language, title}, note) {
    const read: Segment[] = []
    for (const [{startTime, endTime, body, speaker}, place] of objectsIn(
      'segments',
      segments,
      note,
    )) {
      read.push({place, start: startTime, end: endTime, text: body, voice: speaker})
    }
    return {cues: cuesFromSegments(read, note), metadata: about(language, title)}
  },
}
