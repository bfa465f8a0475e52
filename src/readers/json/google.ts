/**
 * Google Speech-to-Text: `{"results": [{"alternatives": [{transcript, words: [{word, startTime, endTime,
 * speakerTag}]}]}]}`; times are strings with their unit (`0.600s`), speakers numbers from 1. With speakers, the
 * last result has all words once more, and only there with who says them.
 *
 * @see https://cloud.google.com/speech-to-text/docs/multiple-voices
 */
import type {Note} from './notes.js'
import type {Shape} from './shape.js'
import {about, type Fields, fieldsOf, first, holds, listOf, objectsIn, voiceIn} from './values.js'
import {cuesFromWords, readWords, type SpokenWord} from './words.js'

/** Google Speech-to-Text. Times are seconds, as strings. */
export const google: Shape = {
  name: 'Google Speech-to-Text',
  matches: ({results}) =>
    holds(results, ({alternatives}) => holds(alternatives, ({words}) => holds(words, isWord))),
  read({results}, note) {
    const lists: SpokenWord[][] = []
    for (const [{alternatives}, place] of objectsIn('results', results, note)) {
      const {words} = fieldsOf(listOf(alternatives)[0])
      lists.push(readWords(`${place}.alternatives[0].words`, words, note, {voice: tagOf}))
    }
    const last = lists[lists.length - 1] ?? []
    const isAll = last.some(({voice}) => voice !== undefined)
    const cues = cuesFromWords('results', isAll ? last : lists.flat(), note)
    return {cues, metadata: about(fieldsOf(listOf(results)[0]).languageCode)}
  },
}

const isWord = (word: Fields) => 'word' in word && ('startTime' in word || 'endTime' in word)

/** The number 0 stands for nobody. */
function tagOf(word: Fields, place: string, note: Note): string | undefined {
  const tag = first(word, 'speakerTag', 'speakerLabel')
  return tag === 0 ? undefined : voiceIn(tag, `${place}.speakerTag`, note)
}
