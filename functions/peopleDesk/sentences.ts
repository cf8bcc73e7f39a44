import type { peopleDeskRefusals } from '../../contract/peopleDeskRefusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const peopleDeskSentences: Readonly<Record<keyof typeof peopleDeskRefusals, string>> = {
  OWN_POSTS: '自己的岗位要请另一位管理员来改。',
  ROLE_NOT_GIVEN: '这个身份不在这里给。',
  MANAGER_UNTIL: '您的管理员岗位有到期日，不能任免管理员。',
  POST_UNFIT: '这个岗位要说清是哪个组、哪个网格或者哪个单位，到哪天为止。',
  POST_GONE: '这个岗位已经不在了，请看看最新的。',
  POSTS_FULL: '一个人最多担任 12 个岗位。',
  END_WRONG: '到哪天为止不对：从今天起，最多两年。',
  WORK_LEFT: '手里还有没办完的事，请先选交给谁。',
  POSTS_CHANGED: '岗位后来又变过，不能撤销了。',
  UNDO_LATE: '过了 24 小时，不能撤销了，可以重新给或者收回。',
}
