import { t } from '@lingui/core/macro'
import type { caseRefusals as refusals } from '../../contract/cases/refusals'
import type { RefusalWords } from '../platform/words/refusals'

export const caseRefusals: RefusalWords<keyof typeof refusals> = {
  KIND_UNKNOWN: () => t`这一类事现在不能在这里办。`,
  PLACE_UNKNOWN: () => t`没有找到这个地方，请重新选一下。`,
  CASE_UNKNOWN: () => t`没有找到要合并到的那一件。`,
  CASE_OVER: () => t`这件事已经办完了，不能再跟进。`,
  ACTION_NOT_NOW: () => t`这件事的进度刚刚变了，现在不能这样做。请看看最新进度。`,
  ALREADY_TAKEN: ({ workerName }) => (workerName === null ? t`这一单已经被别人接走了。` : t`这一单已经被 ${workerName} 接走了。`),
  OWN_CASE: () => t`这件事是您自己报的，要请别的同事来办。`,
  WORKER_UNKNOWN: () => t`没有找到这位师傅，请重新选一下。`,
  TEAM_UNKNOWN: () => t`没有这个班组，请重新选一下。`,
  SERVICE_UNKNOWN: () => t`没有这个事项，请重新选一下。`,
  DOCUMENT_UNKNOWN: () => t`这件事不要这样材料，请重新选一下。`,
  IDENTITY_NOT_PHOTOGRAPHED: () => t`身份证件不用拍照，带来看一眼就行。`,
  PAPER_GONE: () => t`这一份已经过期了，请再点一次。`,
}
