/** What was read becomes a transcript. */
import type {ParseOptions} from '../options.js'
import type {Report} from '../report.js'
import type {Reading} from '../tree/reading.js'
import type {Transcript} from '../tree/types.js'
import {recogniseBlocks} from './blocks.js'
import {recogniseCaptions} from './captions.js'

/**
 * Recognise the turns of whatever a reader made.
 *
 * @param reading blocks, cues, or a transcript, which is finished already
 * @param settings who speaks, where the caller knows, and how cues are joined
 * @param report receives the problems
 * @returns the transcript
 */
export function recognise(
  reading: Reading,
  {speakers, pause}: Pick<ParseOptions, 'speakers' | 'pause'>,
  report: Report,
): Transcript {
  if ('cues' in reading) return recogniseCaptions({...reading, speakers, pause}, report)
  // A property added behind a spread would cost as much as a hundred characters of text.
  return 'root' in reading ? recogniseBlocks({speakers, ...reading}, report) : reading
}
