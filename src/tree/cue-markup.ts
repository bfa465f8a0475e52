/** Text that WebVTT takes for text. */

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

/**
 * Escape text for a cue.
 *
 * @param text any text
 * @returns the text without anything that WebVTT would take for a tag, a reference or an arrow
 * @see https://www.w3.org/TR/webvtt1/#webvtt-cue-text-span
 */
export function escapeCueText(text: string): string {
  return text.replace(/[&<>]/g, (char) => references[char] ?? char)
}
