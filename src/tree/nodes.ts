/** All nodes of a tree. */
import type {Nodes} from 'mdast'

/**
 * Visit a tree, without recursion, so that it may be as deep as it likes.
 *
 * @param root where to begin
 * @returns the root and everything in it, in the order of the document; the children of a node are read
 *   when the visit goes on from it
 */
export function* nodesIn(root: Nodes): Generator<Nodes> {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    if (!('children' in node)) continue
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) open.push(child)
    }
  }
}
