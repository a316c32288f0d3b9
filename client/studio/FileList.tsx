import { Badge, Input, Tree } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFile } from '../api/askDraftReview.ts';
import type { DefinitionText } from '../api/useDefinitionTexts.ts';

interface Props {
  readonly files: readonly DefinitionText[];
  readonly drafts: readonly DraftFile[];
  readonly path: string | undefined;
  readonly onOpen: (path: string) => void;
}

interface Node {
  readonly key: string;
  readonly title: React.ReactNode;
  readonly selectable: boolean;
  readonly isLeaf: boolean;
  readonly children?: Node[];
}

/** The files of the definitions by folder, those that a text finds by path, number or title. */
export function FileList({ files, drafts, path, onOpen }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const nodes = useMemo(() => {
    const changed = new Set(drafts.map((draft) => draft.path));
    const known = new Set(files.map((file) => file.path));
    const all = [
      ...files,
      ...drafts.filter((draft) => !known.has(draft.path)).map((draft) => ({ path: draft.path, title: null, text: '' })),
    ];
    const words = search.trim().toLowerCase();
    const found = all.filter((file) => `${file.path} ${file.title ?? ''}`.toLowerCase().includes(words));
    return folders(found, changed);
  }, [files, drafts, search]);
  const open = path?.split('/').slice(0, -1) ?? [];
  const opened = open.map((_, at) => open.slice(0, at + 1).join('/'));
  return (
    <nav className="file-list" aria-label={t('studio.files')}>
      <Input.Search
        allowClear
        size="small"
        value={search}
        aria-label={t('studio.findFile')}
        placeholder={t('studio.findFile')}
        onChange={(event) => setSearch(event.target.value)}
      />
      <Tree<Node>
        key={search === '' ? 'all' : 'found'}
        blockNode
        treeData={nodes}
        selectedKeys={path === undefined ? [] : [path]}
        defaultExpandedKeys={search === '' ? opened : nodes.flatMap(keysOf)}
        onSelect={([chosen]) => {
          if (typeof chosen === 'string') onOpen(chosen);
        }}
      />
    </nav>
  );
}

function keysOf(node: Node): string[] {
  return [node.key, ...(node.children ?? []).flatMap(keysOf)];
}

function folders(files: readonly DefinitionText[], changed: ReadonlySet<string>, above = ''): Node[] {
  const inside = Map.groupBy(files, (file) => {
    const [first, ...rest] = file.path.slice(above.length).split('/');
    return rest.length === 0 ? '' : (first ?? '');
  });
  return [...inside]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([folder, own]): Node[] => {
      if (folder === '') return own.map((file) => leaf(file, changed.has(file.path)));
      const key = `${above}${folder}`;
      const marked = own.some((file) => changed.has(file.path));
      return [
        {
          key,
          title: marked ? <Badge dot>{folder}</Badge> : folder,
          selectable: false,
          isLeaf: false,
          children: folders(own, changed, `${key}/`),
        },
      ];
    });
}

function leaf({ path, title }: DefinitionText, changed: boolean): Node {
  const name =
    title ??
    path
      .split('/')
      .at(-1)
      ?.replace(/\.json$/, '');
  return {
    key: path,
    title: changed ? <Badge dot>{name}</Badge> : <span title={path}>{name}</span>,
    selectable: true,
    isLeaf: true,
  };
}
