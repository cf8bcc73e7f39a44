import '../../cases/catalogue'
import '../catalogue'
import { useRouter } from '@tarojs/taro'
import type { ComponentType } from 'react'
import { Building } from './Building'
import { Category, Leaf } from './Category'
import { Danger } from './Danger'
import { Emergency } from './Emergency'
import { Said } from './Said'
import { Times } from './Times'
import { Venue } from './Venue'
import { Where } from './Where'
import type { Question, QuestionProps } from './way'
import './index.scss'

const pages: Record<Question, ComponentType<QuestionProps>> = {
  danger: Danger,
  emergency: Emergency,
  category: Category,
  leaf: Leaf,
  where: Where,
  venue: Venue,
  building: Building,
  times: Times,
  said: Said,
}

/** 报修: one question per page. */
export default function ReportPage() {
  const { question = 'danger', depth = '0' } = useRouter().params
  const Asked = pages[question as Question] ?? Danger
  return <Asked depth={Number(depth)} />
}
