/** The roster: people become speakers with an id, a label and a role. */
import {slug} from 'github-slugger'
import {readBody} from '../../speakers/body.js'
import {fold} from '../../speakers/fold.js'
import {withHonorific} from '../../speakers/honorifics.js'
import type {Person} from '../../speakers/identity.js'
import {readInverted} from '../../speakers/timed-line.js'
import type {Speaker} from '../../tree/types.js'

/**
 * Make the roster.
 *
 * @param people those who speak, in order of first appearance
 * @returns a speaker for each, with an id of its own
 */
export function rosterOf(people: ReadonlySet<Person>): Map<Person, Speaker> {
  const roster = new Map<Person, Speaker>()
  const taken = new Set<string>()
  for (const person of people) {
    const label = labelOf(person)
    // The small letter of `İ` would have two dots.
    const base = slug((person.name ?? label ?? '').replaceAll('İ', 'I')) || 'speaker'
    let id = base
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
    taken.add(id)
    roster.set(person, {
      id,
      ...(person.name !== undefined && {name: person.name}),
      ...(person.honorific !== undefined && {honorific: person.honorific}),
      ...(label !== undefined && {label}),
      aliases: person.aliases,
      ...(person.description !== undefined && {description: person.description}),
      ...(person.role !== undefined && {role: person.role}),
    })
  }
  for (const [person, speaker] of roster) {
    const members = person.members
      ?.map((one) => roster.get(one)?.id)
      .filter((id) => id !== undefined)
    if (members !== undefined && members.length > 0) speaker.members = members
  }
  return roster
}

/**
 * The shortest form the source uses.
 *
 * @param person somebody
 * @returns nothing where that is the name itself
 */
export function labelOf(person: Person): string | undefined {
  const {name, honorific, codes, aliases} = person
  let [shortest] = [...codes].sort((a, b) => a.length - b.length)
  for (const alias of aliases) {
    // The form is no shorter than what stands before brackets and commas.
    const least = alias.split(more, 1)[0]?.trimEnd().length ?? 0
    if (shortest !== undefined && least >= shortest.length) continue
    const form = formOf(alias, person)
    if (shortest === undefined || form.length < shortest.length) shortest = form
  }
  if (name === undefined || shortest === undefined) return shortest
  const short = fold(shortest)
  const isName = short === fold(name) || short === fold(withHonorific(name, honorific))
  return isName ? undefined : shortest
}

// What parts a name from what a label says beside it: the brackets of `Ana Ruiz (AR)`, the comma of `Ode, Bo`.
const more = /[,([（【<]/

/** The name part of a label. */
function formOf(alias: string, {name, members, description}: Person): string {
  if (description !== undefined && alias.endsWith(`, ${description}`))
    return alias.slice(0, -description.length - 2)
  const inverted = members === undefined ? readInverted(alias)?.name : undefined
  // `Ode, Bo` is Bo Ode, and `Bo Ode, Nova` is not Nova Bo Ode.
  const isName = inverted !== undefined && fold(inverted) === fold(name ?? '')
  return isName ? inverted : (readBody(alias)?.name ?? alias)
}

/**
 * Give the two sides of an interview their roles, where nothing else told them.
 *
 * @param roster the speakers; changed
 * @param names of those the introduction names, without honorifics
 * @param interviewers ids of those who interview
 */
export function setRoles(
  roster: readonly Speaker[],
  names: readonly string[],
  interviewers: ReadonlySet<string>,
): void {
  const introduced = new Set(names.map(fold))
  for (const speaker of roster) {
    if (!introduced.has(fold(speaker.name ?? ''))) continue
    speaker.role ??= interviewers.has(speaker.id) ? 'interviewer' : 'interviewee'
  }
}
