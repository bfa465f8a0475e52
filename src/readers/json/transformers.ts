/**
 * Transformers and transformers.js: `{"text": …, "chunks": [{timestamp: [start, end], text}]}` in seconds. The
 * last end may be null. Insanely Fast Whisper adds the same with who speaks, as `speakers`.
 *
 * @see https://huggingface.co/docs/transformers/main_classes/pipelines
 */
import {cuesFromSegments, type Segment} from './segments.js'
import type {Shape} from './shape.js'
import {about, type Fields, holds, listOf, objectsIn} from './values.js'

const isChunk = ({timestamp, text}: Fields) => Array.isArray(timestamp) && typeof text === 'string'

/** Transformers. Times are seconds. */
export const transformers: Shape = {
  name: 'Transformers',
  matches: ({chunks, speakers}) => holds(chunks, isChunk) || holds(speakers, isChunk),
  read({chunks, speakers, language}, note) {
    const [name, list] = holds(speakers, isChunk) ? ['speakers', speakers] : ['chunks', chunks]
    const segments: Segment[] = []
    for (const [{timestamp, text, speaker}, place] of objectsIn(String(name), list, note)) {
      const [start, end] = listOf(timestamp)
      segments.push({place, start, end, text, voice: speaker})
    }
    return {cues: cuesFromSegments(segments, note), metadata: about(language)}
  },
}
