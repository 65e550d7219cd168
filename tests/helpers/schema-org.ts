/**
 * Holds JSON-LD against the vocabulary of schema.org: the TypeScript compiler checks it as literals
 * of schema-dts, which knows every type, property and value of the vocabulary. A property that does
 * not exist, a value of a wrong type and a misspelt enumeration are errors.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from './command.ts';

/** What a page is made of there. */
type Named = 'Event' | 'Place' | 'Organization';
const isNamed = (type: unknown): type is Named =>
  type === 'Event' || type === 'Place' || type === 'Organization';

/** The same for all nodes that differ in nothing but names, texts and numbers. */
function shapeOf(node: Record<string, unknown>): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (typeof value === 'number') return 0;
    const isWord =
      key === '@type' || (typeof value === 'string' && value.startsWith('https://schema.org/'));
    return typeof value === 'string' && !isWord ? '' : value;
  });
}

/** What is wrong with some nodes of a graph, as the compiler says it; one of every shape is looked at. */
export function schemaOrgErrors(nodes: readonly Record<string, unknown>[]): string[] {
  const file = join(projectRoot, 'tests', 'schema-org-probe.ts');
  const shapes = new Map(nodes.map((node) => [shapeOf(node), node]));
  const text = [
    "import type { Event, Organization, Place } from 'schema-dts';",
    ...[...shapes.values()].map((node, i) => {
      const type = node['@type'];
      return `export const n${i}: ${isNamed(type) ? type : 'never'} = ${JSON.stringify(node)};`;
    }),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
