import {valueToEstree} from 'estree-util-value-to-estree'

/** Behind `colloquy/remark`: `export const speakers = […]`, for the page and for whoever imports it. */
export default function remarkExportSpeakers() {
  return (tree, file) => {
    const declaration = {
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: [
        {
          type: 'VariableDeclarator',
          id: {type: 'Identifier', name: 'speakers'},
          init: valueToEstree(file.data.colloquy.speakers),
        },
      ],
    }
    const statement = {type: 'ExportNamedDeclaration', declaration, specifiers: [], attributes: []}
    const estree = {type: 'Program', sourceType: 'module', body: [statement]}
    tree.children.unshift({type: 'mdxjsEsm', value: '', data: {estree}})
  }
}
