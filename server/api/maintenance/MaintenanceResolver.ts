import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { changeGroups } from '#schema/comparing/changeGroups.ts';
import { changeText } from '#schema/comparing/changeText.ts';
import { problems } from '#schema/problems/problems.ts';
import { Draft } from '../../maintenance/Draft.ts';
import { titleOfFile } from '../../maintenance/titleOfFile.ts';
import { mayPublish } from '../../policies/mayPublish.ts';
import { requireViewer } from '../../policies/requireViewer.ts';
import { printTypesOf } from '../printTableTypes.ts';
import type { RequestContext } from '../RequestContext.ts';
import { DefinitionFaultFound, DefinitionText, DraftChange, DraftFileInput } from './DefinitionText.ts';
import { draftKit } from './draftKit.ts';
import { DraftReview } from './DraftReview.ts';

const most = { files: 200, faults: 500, changes: 2000 } as const;

@Resolver(() => DraftReview)
export class MaintenanceResolver {
  @Query(() => [DefinitionText], { description: '现行的全部定义文件；仅定义维护人' })
  definitionTexts(@Ctx() context: RequestContext): readonly DefinitionText[] {
    requireMaintainer(context);
    const titles = titleOfFile(context.definitions);
    const files = context.editions.files();
    return files.map(({ path, text }) => ({ path, text, title: titles(path) ?? null }));
  }

  @Query(() => DraftReview, { description: '试读改动后的定义，什么也不改；仅定义维护人' })
  draftReview(
    @Arg('files', () => [DraftFileInput], { description: '与现行不同的文件' }) files: DraftFileInput[],
    @Arg('path', () => String, { description: '正在编辑的文件' }) path: string,
    @Ctx() context: RequestContext,
  ): DraftReview {
    requireMaintainer(context);
    if (files.length > most.files) throw problems.queryTooLarge({ of: 'files', found: files.length, most: most.files });
    const changed = files.map((file) => ({ path: file.path, text: file.text ?? null }));
    return { draft: new Draft(context.definitions, context.editions.files(), changed, path), path };
  }

  @FieldResolver(() => [DefinitionFaultFound], { description: '错误，逐处；没有错误才有以下各项' })
  faults(@Root() { draft }: DraftReview): readonly DefinitionFaultFound[] {
    return draft.faults.slice(0, most.faults);
  }

  @FieldResolver(() => String, { nullable: true, description: '画出表单或表格所需的一切（JSON 文本）' })
  kit(@Root() { draft, path }: DraftReview): string | null {
    const found = draft.tableIn(path);
    return found === undefined ? null : draftKit(found);
  }

  @FieldResolver(() => String, { nullable: true, description: '这张表的 GraphQL 类型' })
  sdl(@Root() { draft, path }: DraftReview): string | null {
    const found = draft.tableIn(path);
    return found === undefined || draft.definitions === undefined
      ? null
      : printTypesOf(draft.definitions, found.catalogue, found.table);
  }

  @FieldResolver(() => [DraftChange], { description: '与现行定义的差别' })
  changes(@Root() { draft }: DraftReview): readonly DraftChange[] {
    const byCatalogue = Map.groupBy(draft.changes(), ({ catalogue }) => catalogue);
    const found = [...byCatalogue].flatMap(([catalogue, changes]) =>
      changeGroups(changes.map(({ change }) => change)).flatMap((group) =>
        group.changes.map((change) => ({
          catalogue,
          group: group.title,
          act: change.act,
          text: changeText(change),
          breaking: change.breaking,
          effect: change.effect ?? null,
        })),
      ),
    );
    return found.slice(0, most.changes);
  }
}

function requireMaintainer({ viewer }: RequestContext): void {
  if (!mayPublish(requireViewer(viewer))) throw problems.notAllowed({ to: 'maintain' });
}
