import { sheetType } from '../../contract/exports'
import type { importsContract } from '../../contract/imports'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { communityOf } from '../communities/lookup'
import { presignedSeconds } from '../platform/blobs/blobs'
import { mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import type { Column } from '../platform/sheet'

const limit = { purpose: 'importTemplates', most: 30, windowSeconds: 3600 }

type Row = { compound: string; building: string; unit: string; room: string; grid: string }

/** An .xlsx with the headings and two rows to be written over, whose address works for ten minutes. */
export async function makeTemplate(
  ctx: Context,
  { requestId: _ }: InputOf<typeof importsContract.template>,
): Promise<{ url: string; until: string }> {
  const caller = mustBe(ctx, 'manager')
  await countAgainst(ctx, limit, caller.id)
  const { grids } = await communityOf(ctx)
  const { text, writeSheet } = await import('../platform/sheet')
  const column = (title: string, name: keyof Row): Column<Row> => ({ title, width: 16, cell: (row) => text(row[name]) })
  const columns = [
    column('小区', 'compound'),
    column('楼', 'building'),
    column('单元', 'unit'),
    column('户', 'room'),
    column('网格', 'grid'),
  ]
  const example = { compound: '示例小区', building: '1号楼', unit: '1单元', grid: grids[0]?.name ?? '' }
  const rows = ['101', '102'].map((room) => ({ ...example, room }))
  const key = `imports/${ctx.communityId}/template-${ctx.ids.make('imp')}.xlsx`
  await ctx.blobs.put(key, { bytes: await writeSheet(columns, { rows, name: '住户名册' }), type: sheetType })
  return { url: await ctx.blobs.presignDownload(key), until: toInstant(ctx.clock.now() + presignedSeconds * 1000) }
}
