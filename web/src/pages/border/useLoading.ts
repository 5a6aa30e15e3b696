import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import {
  type Columns,
  columnsText,
  type FaultyRow,
  type FilePreview,
  type FileProgress,
  previewDoor,
} from './declarationFile.ts'
import { storeFile } from './storeFile.ts'

export type Stage = 'waiting' | 'looking' | 'looked' | 'storing' | 'stored'

/** A file on its way in: looked at again whenever its columns change, stored once its reader says so. */
export const useLoading = () => {
  const [stage, setStage] = useState<Stage>('waiting')
  const [file, setFile] = useState<File>()
  const [sender, setSender] = useState('')
  const [preview, setPreview] = useState<FilePreview>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [progress, setProgress] = useState<FileProgress>()
  const [faulty, setFaulty] = useState<readonly FaultyRow[]>([])

  const look = async (chosen: File, columns?: Columns) => {
    setStage('looking')
    setRefusal(undefined)
    const query = { name: chosen.name, ...(columns ? { columns: columnsText(columns) } : {}) }
    const answer = await api.post<FilePreview>(previewDoor, chosen, { query })
    if (answer.ok) {
      setPreview(answer.data)
      if (answer.data.rememberedFrom) setSender(answer.data.rememberedFrom)
    } else setRefusal(answer.error)
    setStage(answer.ok ? 'looked' : 'waiting')
  }
  const take = ([chosen]: readonly File[]) => {
    if (!chosen) return
    setFile(chosen)
    setPreview(undefined)
    setFaulty([])
    setProgress(undefined)
    void look(chosen)
  }
  const lookBy = (columns: Columns) => {
    if (file) void look(file, columns)
  }
  const store = async () => {
    if (!file || !preview) return
    setStage('storing')
    const found: FaultyRow[] = []
    const failed = await storeFile(file, { sender: sender.trim(), columns: preview.columns }, (told) => {
      found.push(...told.faulty)
      setProgress(told)
    })
    setFaulty(found)
    setRefusal(failed)
    setStage(failed ? 'looked' : 'stored')
  }
  const leave = () => {
    setFile(undefined)
    setPreview(undefined)
    setStage('waiting')
  }
  return { stage, file, sender, setSender, preview, refusal, progress, faulty, take, lookBy, store, leave }
}

export type Loading = ReturnType<typeof useLoading>
