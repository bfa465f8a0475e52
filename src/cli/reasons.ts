/** What went wrong, in words that can be shown. */

/** What the disk said, in words. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'is a folder, not a file'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full for this user'],
  ['EFBIG', 'the file would be larger than allowed'],
  ['EROFS', 'the disk cannot be written to'],
])

/**
 * Say why something failed.
 *
 * @param error what was thrown
 * @returns a line; of what the disk said, with the path it is about where that is not the obvious one
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const where = 'path' in error && code !== 'ENOENT' ? ` (${String(error.path)})` : ''
  return (reasons.get(code) ?? error.message) + (reasons.has(code) ? where : '')
}

// Every control character, such as the escape that starts a terminal's commands.
const controls = /\p{Cc}/gu

/**
 * Make text safe to print: a file's name may hold anything, also lines and a terminal's commands.
 *
 * @param text a name, or a whole message
 * @param keep characters to leave as they are, such as `'\n'`
 * @returns the text with control characters written as in JSON
 */
export function printable(text: string, keep = ''): string {
  return text.replace(controls, (character) =>
    keep.includes(character) ? character : escapeOf(character),
  )
}

function escapeOf(character: string): string {
  const short = JSON.stringify(character).slice(1, -1)
  if (short !== character) return short
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
