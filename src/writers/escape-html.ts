/** Text made safe for HTML, in content and in attributes alike. */

// The characters that mean something to HTML: `<`, `&`, `"`.
const unsafe = /[&<>"']/
const everyUnsafe = /[&<>"']/g

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Escape text for content and for attributes in quotation marks.
 *
 * @param text any text
 * @returns the text without anything that HTML would take for markup
 */
export function escapeHtml(text: string): string {
  return unsafe.test(text) ? text.replace(everyUnsafe, (char) => references[char] ?? char) : text
}

/**
 * Write an attribute, or nothing where it has no value.
 *
 * @param name the attribute's name
 * @param value its value
 * @returns ` name="value"`
 */
export function attribute(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` ${name}="${escapeHtml(value)}"`
}
