/** colloquy: a raw interview or Q&A transcript becomes typed speaker turns, then Markdown, HTML or JSON. */
export * from './markdown.js'
