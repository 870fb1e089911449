// Reads a list of MDX texts as JSON, and writes what each is rendered as: {html}, or {error} where MDX does not take it.
import { readFileSync } from 'node:fs'
import { evaluate } from '@mdx-js/mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'

const Fragment = Symbol('fragment')
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function html(node) {
  if (Array.isArray(node)) return node.map(html).join('')
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  return node.html ?? escaped(String(node))
}

// The smallest runtime that JSX needs: components are called, elements become text.
function jsx(type, { children, ...rest }) {
  if (typeof type === 'function') return type({ ...rest, children })
  const inner = html(children)
  return { html: type === Fragment ? inner : `<${type}>${inner}</${type}>` }
}

const rendered = []
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    const remarkPlugins = [remarkFrontmatter, remarkGfm]
    const { default: Content } = await evaluate(text, { Fragment, jsx, jsxs: jsx, remarkPlugins })
    rendered.push({ html: html(Content({})) })
  } catch (error) {
    rendered.push({ error: error.message })
  }
}
process.stdout.write(JSON.stringify(rendered))
