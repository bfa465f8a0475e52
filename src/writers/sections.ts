/** The blocks of a transcript as sections that stand in one another, as their headings say. */
import type {Heading, RootContent} from 'mdast'

/** What stands under a heading, and the sections under it. */
export interface Section {
  /** Absent for what stands above all headings. */
  heading?: Heading
  blocks: RootContent[]
  sections: Section[]
}

/**
 * Nest blocks by their headings.
 *
 * @param blocks the children of a transcript
 * @returns what stands above the first heading, and a section for each; a section holds those that follow
 *   it and have deeper headings, however many depths are left out
 */
export function sectionsOf(blocks: readonly RootContent[]): Section {
  const root: Section = {blocks: [], sections: []}
  const open: Section[] = [root]
  for (const node of blocks) {
    if (node.type !== 'heading') open.at(-1)?.blocks.push(node)
    else {
      while ((open.at(-1)?.heading?.depth ?? 0) >= node.depth) open.pop()
      const section: Section = {heading: node, blocks: [], sections: []}
      open.at(-1)?.sections.push(section)
      open.push(section)
    }
  }
  return root
}
