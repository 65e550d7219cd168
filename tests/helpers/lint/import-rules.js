/**
 * Who may import whom: the folder rules of the project, as one ESLint rule.
 *
 * `no-restricted-imports` can not tell `../geo.ts` (same folder) from `../../server/db.ts` (another
 * one) and does not look at `import()`; this rule resolves every specifier against its file.
 */
import path from 'node:path';

/**
 * The folders a folder may import, besides itself.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const mayImport = {
  'src/domain': [],
  'src/db': [],
  'src/i18n': ['domain'],
  'src/client': ['domain', 'i18n'],
  'src/server': ['domain', 'db', 'i18n'],
  'src/actions': ['server', 'domain'],
  'src/ui': ['i18n', 'styles'],
  'src/components': ['ui', 'domain', 'i18n', 'styles'],
  'src/islands': ['ui', 'client', 'domain', 'i18n', 'styles'],
  'src/layouts': ['components', 'client', 'ui', 'i18n', 'domain', 'styles'],
  'src/pages': ['server', 'actions', 'layouts', 'components', 'islands', 'domain', 'i18n'],
  'src/commands': ['server', 'domain', 'embedded', 'seed'],
  'supabase/embedded': [],
  'supabase/seed': ['server', 'domain', 'db'],
};

/** The folders that may talk to Supabase's client libraries. */
const supabaseClients = ['src/server', 'supabase/embedded', 'supabase/seed', 'tests'];

/** `#embedded/…` and `#seed/…` name folders beside src; every other alias is a folder of src. */
const aliasRoots = new Map([
  ['embedded', 'supabase/embedded'],
  ['seed', 'supabase/seed'],
  ['tests', 'tests'],
]);

/** @param {string} file path from the project's root, with forward slashes */
function folderOf(file) {
  const [first = '', second = ''] = file.split('/');
  if (first === 'tests') return 'tests';
  // src/middleware.ts and its neighbours join routes with the server, as pages do.
  if (first === 'src' && second.includes('.')) return 'src/pages';
  return `${first}/${second}`;
}

/**
 * Says why `file` may not import `specifier`, or undefined when it may.
 * @param {string} file path from the project's root, with forward slashes
 * @param {string} specifier what stands in quotes after `from`
 * @returns {string | undefined}
 */
function refusal(file, specifier) {
  const from = folderOf(file);
  if (specifier.startsWith('@supabase/') && !supabaseClients.includes(from)) {
    return `only ${supabaseClients.slice(0, 3).join(', ')} may import ${specifier}`;
  }
  const isAlias = specifier.startsWith('#');
  if (!isAlias && !specifier.startsWith('.')) return undefined;
  if (!/\.\w+(\?|$)/.test(path.posix.basename(specifier))) {
    return `${specifier} needs its real file extension: Node runs these files as they are`;
  }
  if (!isAlias) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return from in mayImport && folderOf(target) !== from
      ? `${specifier} leaves ${from}: use an alias (#folder/…) the folder may import`
      : undefined;
  }
  const allowed = mayImport[from];
  const [alias = ''] = specifier.slice(1).split('/');
  if (!allowed || allowed.includes(alias)) return undefined;
  if ((aliasRoots.get(alias) ?? `src/${alias}`) === from) {
    return `inside ${from} import by a relative path, not by #${alias}`;
  }
  return `${from} may not import #${alias}; it may import ${allowed.join(', ') || 'nothing local'}`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const importRules = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ reason }}' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    /** @param {{ source?: (import('eslint').Rule.Node & { value?: unknown }) | null }} node */
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const reason = refusal(file, source.value);
      if (reason) context.report({ node: source, messageId: 'refused', data: { reason } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
