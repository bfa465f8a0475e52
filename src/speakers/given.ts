/** The roster a caller gives: checked, and made introductions. */
import type {SpeakerOption} from '../options.js'
import {fold} from './fold.js'
import type {Introduction} from './introductions.js'

/**
 * Make introductions of the `speakers` option.
 *
 * @param speakers the option
 * @returns an introduction for each
 * @throws TypeError where a name, a label or an alias is given twice, or a name is missing
 */
export function givenSpeakers(speakers: readonly SpeakerOption[]): Introduction[] {
  const taken = new Map<string, string>()
  return speakers.map((speaker, index) => {
    const {name, label, aliases = [], honorific, description, role} = speaker
    if (typeof name !== 'string' || name.trim() === '') {
      throw new TypeError(
        `Cannot use \`speakers[${index}]\`: given no name, expected \`name\` to be a full name`,
      )
    }
    for (const form of [name, ...(label === undefined ? [] : [label]), ...aliases]) {
      const owner = taken.get(fold(form))
      if (owner !== undefined) {
        throw new TypeError(
          `Cannot use \`speakers[${index}]\`: \`${form}\` is given twice, to ${owner} and to ${name}`,
        )
      }
      taken.set(fold(form), name)
    }
    return {
      name,
      ...(honorific && {honorific}),
      ...(label && {code: label}),
      ...(aliases.length > 0 && {aliases}),
      ...(description && {description}),
      ...(role && {role}),
    }
  })
}

/**
 * Check that every alias the caller gave labels something.
 *
 * @param given what {@link givenSpeakers} returned
 * @param labels the name parts of all labels in the document
 * @throws TypeError naming the first alias that does not
 */
export function checkAliases(given: readonly Introduction[], labels: ReadonlySet<string>): void {
  for (const {name, aliases = []} of given) {
    const unknown = aliases.find((alias) => !labels.has(fold(alias)))
    if (unknown === undefined) continue
    throw new TypeError(
      `Unknown alias \`${unknown}\` of ${name} in \`speakers\`: no line of the document has it as a label; correct it, or leave it out`,
    )
  }
}
