/** Two small house rules about files: how they are named, and that routes stay thin. */
import path from 'node:path';

/** Routes call one loader, choose a layout and pass props; more belongs in src/server or src/domain. */
const frontmatterLimit = 25;

/** What a file in this place must be called, as [pattern, words]. */
function namingOf(file) {
  const isComponent = /\.(astro|svelte)$/.test(file) && !/(^|\/)src\/pages\//.test(file);
  if (isComponent) return [/^[A-Z][A-Za-z0-9]*\.(astro|svelte)$/, 'PascalCase'];
  // Routes carry parameters and endings: [code].astro, feed.xml.ts, 404.astro.
  return [/^[a-z0-9[\]._-]+$/, 'kebab-case'];
}

/** @type {import('eslint').Rule.RuleModule} */
export const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { misnamed: '{{ name }} should be {{ style }}' },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const name = path.posix.basename(file);
    const [pattern, style] = namingOf(file);
    return {
      Program(node) {
        if (!pattern.test(name)) {
          context.report({ node, messageId: 'misnamed', data: { name, style } });
        }
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
export const thinRoute = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      thick: `{{ lines }} lines of frontmatter; a route has at most ${frontmatterLimit}`,
    },
  },
  create(context) {
    return {
      Program(node) {
        const [, frontmatter = ''] = context.sourceCode.text.split(/^---$/m, 2);
        const lines = frontmatter.trim().split('\n').length;
        if (lines > frontmatterLimit) {
          context.report({ node, messageId: 'thick', data: { lines: String(lines) } });
        }
      },
    };
  },
};
