/** A table of those present, by the words over its columns. */
import {fold} from './fold.js'
import type {Introduction} from './introductions.js'
import {isSomebody, shapeOf} from './shape.js'
import {roles} from './words.js'

/** What the columns of an attendee table hold, by the words of their heads. */
const columns: ReadonlyMap<string, 'name' | 'code' | 'description' | 'role'> = new Map([
  ...[
    'name',
    'names',
    'attendee',
    'attendees',
    'participant',
    'participants',
    'speaker',
    'person',
    'who',
    'nom',
    'nombre',
    'nome',
    'имя',
    '姓名',
    '名前',
  ].map((word) => [word, 'name'] as const),
  ...[
    'abbreviation',
    'abbr',
    'abbrev',
    'initials',
    'code',
    'acronym',
    'short',
    'tla',
    'delegate abbreviation',
    'kürzel',
    'initiales',
    'iniciales',
    'sigla',
  ].map((word) => [word, 'code'] as const),
  ...[
    'organization',
    'organisation',
    'affiliation',
    'company',
    'employer',
    'title',
    'position',
    'description',
    'organisationen',
    'institution',
    'team',
  ].map((word) => [word, 'description'] as const),
  ...['role', 'rolle', 'rôle', 'rol', 'ruolo', 'função'].map((word) => [word, 'role'] as const),
])

/** Whether the head of a column says that names stand under it: `Speaker`, `Name`. */
export function isNameColumn(head: string): boolean {
  return columns.get(fold(head)) === 'name'
}

/**
 * Read an attendee table.
 *
 * @param rows the cells' texts; the first row is the head
 * @returns somebody for each row that names one (`undefined` for the others), or nothing where the
 *   table has no column of names beside one of codes or roles
 */
export function readTable(
  rows: readonly (readonly string[])[],
): (Introduction | undefined)[] | undefined {
  const [head = [], ...body] = rows
  const kinds = head.map((cell) => columns.get(fold(cell)))
  const at = (kind: 'name' | 'code' | 'description' | 'role') => kinds.indexOf(kind)
  if (at('name') < 0 || (at('code') < 0 && at('role') < 0)) return undefined
  return body.map((cells) => {
    const cell = (kind: 'name' | 'code' | 'description' | 'role') =>
      cells[at(kind)]?.trim() || undefined
    const name = cell('name')
    if (name === undefined || !isSomebody(shapeOf(name))) return undefined
    const short = cell('code')
    const description = cell('description')
    const role = cell('role')
    return {
      name,
      ...(short && {code: short}),
      ...(description && {description}),
      ...(role && {role: roles.get(fold(role)) ?? role}),
    }
  })
}
