/** Cues in, transcript out. */
import type {SpeakerOption} from '../options.js'
import type {Report} from '../report.js'
import type {Captions} from '../tree/reading.js'
import type {Transcript} from '../tree/types.js'

export interface TimedMaterial extends Captions {
  speakers?: readonly SpeakerOption[]
  pause?: number
}

export function recogniseCaptions({metadata}: TimedMaterial, _report: Report): Transcript {
  return {type: 'root', children: [], speakers: [], metadata}
}
