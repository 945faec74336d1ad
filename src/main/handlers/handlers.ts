import type { Handlers } from '../session/backend-state.ts';
import { appView, changeSettings, forgetRecent } from './app.ts';
import { readAttachments, setAttachments } from './attachments.ts';
import { readQueue, waive } from './approval.ts';
import {
  addComment,
  assignThread,
  classifyThread,
  noteSeen,
  readComments,
  resolveThread,
} from './comments.ts';
import { clearBeside, clearDraft, listBeside, listDrafts, saveBeside, saveDraft } from './drafts.ts';
import { previewExport, writeExport } from './exporting.ts';
import {
  checkRowNow,
  dismissFindings,
  exportChecks,
  exportFindings,
  fixFinding,
  importChecks,
  readCheckSettings,
  readFindings,
  setChecks,
} from './findings.ts';
import {
  chooseLetterhead,
  openLetterhead,
  readLetterheads,
  removeLetterhead,
  saveLetterhead,
} from './letterheads.ts';
import { applyNormalise, previewNormalise } from './normalising.ts';
import { previewTable, takeInReviewTable } from './review-table.ts';
import { readHistory, restoreVersion } from './history.ts';
import {
  backUp,
  createOwnIdentity,
  protect,
  readACard,
  restore,
  setAside,
  showCard,
  unlock,
} from './identity.ts';
import { listFolder } from './list-folder.ts';
import { exportScorecard, readScorecard, setPassMark } from './lqa.ts';
import { readOverview, readRisk } from './overview.ts';
import { readPeople, replaceKey, revokeMember, setMember, switchFourEyes } from './people.ts';
import { readSignOff, signOff } from './sign-off.ts';
import { adopt, close, createNew, openExisting, openSample, refound, verify, view } from './projects.ts';
import { explain } from './explain-pair.ts';
import { cancelWork } from './cancel-work.ts';
import { acceptPairs, link, merge, move, moveText, omit, readOrders, split, unlink } from './pairing.ts';
import { realignAll } from './realign.ts';
import { applyAgain, handOver, readMerge, takeIn } from './merging.ts';
import { findConcordance, findMatches } from './matches.ts';
import {
  createMemory,
  listMemories,
  mergeMemories,
  putBackUnits,
  readMemoryStatistics,
  readRepeated,
  readUnits,
  removeUnits,
  rewriteUnit,
} from './memories.ts';
import { exportMemory, importIntoMemory } from './memory-files.ts';
import { applyPretranslation, previewPretranslation, setPropagation } from './pretranslation.ts';
import { endTransfer, fetchPiece, sendPiece } from './transfers.ts';
import { readPages } from './ocr.ts';
import { readDocuments } from './read-documents.ts';
import { chooseText, readRows, requestChanges, setState, writeRow } from './rows.ts';
import { applyReplace, find, previewReplace } from './search.ts';
import { accept, correctSource, decline, readSuggestions, suggest, withdraw } from './suggestions.ts';
import { exportTerms, importTerms } from './termbase-files.ts';
import {
  createTermbase,
  listTermbases,
  makeStarter,
  mergeConceptList,
  readConceptList,
  readTermbase,
  redoTerms,
  removeConcepts,
  saveConcept,
  undoTerms,
} from './termbases.ts';
import { findTerms } from './terms.ts';
import { bringVersion, previewVersion } from './versions.ts';
import { redo, undo } from './undo.ts';

/** Who answers each call of the contract. */
export const handlers = {
  'app.view': appView,
  'identity.create': createOwnIdentity,
  'identity.unlock': unlock,
  'identity.protect': protect,
  'identity.backup': backUp,
  'identity.restore': restore,
  'identity.set-aside': setAside,
  'identity.card': showCard,
  'card.read': readACard,
  'settings.change': changeSettings,
  'recent.forget': forgetRecent,
  'folder.list': listFolder,
  'documents.read': readDocuments,
  'work.cancel': cancelWork,
  'documents.ocr': readPages,
  'project.create': createNew,
  'project.sample': openSample,
  'project.open': openExisting,
  'project.adopt': adopt,
  'project.hand-over': handOver,
  'project.take-in': takeIn,
  'merge.view': readMerge,
  'merge.again': applyAgain,
  'project.view': view,
  'project.close': close,
  'project.verify': verify,
  'rows.read': readRows,
  'row.write': writeRow,
  'rows.state': setState,
  'row.request': requestChanges,
  'row.choose': chooseText,
  'row.merge': merge,
  'row.split': split,
  'row.move': move,
  'pairing.orders': readOrders,
  'pairing.explain': explain,
  'pairing.accept': acceptPairs,
  'pairing.link': link,
  'pairing.unlink': unlink,
  'pairing.move': moveText,
  'pairing.realign': realignAll,
  'version.preview': previewVersion,
  'version.bring': bringVersion,
  'rows.omit': omit,
  'row.history': readHistory,
  'row.restore': restoreVersion,
  'suggestions.read': readSuggestions,
  'row.suggest': suggest,
  'suggestion.accept': accept,
  'suggestion.decline': decline,
  'suggestion.withdraw': withdraw,
  'source.correct': correctSource,
  'draft.save': saveDraft,
  'draft.clear': clearDraft,
  'draft.list': listDrafts,
  'beside.save': saveBeside,
  'beside.clear': clearBeside,
  'beside.list': listBeside,
  'comments.read': readComments,
  'comment.add': addComment,
  'thread.resolve': resolveThread,
  'thread.assign': assignThread,
  'thread.classify': classifyThread,
  'threads.seen': noteSeen,
  undo,
  redo,
  find,
  'replace.preview': previewReplace,
  'replace.apply': applyReplace,
  'approval.queue': readQueue,
  'approval.waive': waive,
  'sign-off.read': readSignOff,
  'sign-off.sign': signOff,
  'people.read': readPeople,
  'member.set': setMember,
  'member.revoke': revokeMember,
  'member.replace-key': replaceKey,
  'four-eyes.set': switchFourEyes,
  'project.refound': refound,
  'overview.read': readOverview,
  'risk.read': readRisk,
  'lqa.read': readScorecard,
  'lqa.set': setPassMark,
  'lqa.export': exportScorecard,
  'attachments.read': readAttachments,
  'attachments.set': setAttachments,
  'matches.find': findMatches,
  'concordance.find': findConcordance,
  'pretranslation.preview': previewPretranslation,
  'pretranslation.apply': applyPretranslation,
  'propagation.set': setPropagation,
  'memory.create': createMemory,
  'memory.list': listMemories,
  'memory.statistics': readMemoryStatistics,
  'memory.units': readUnits,
  'memory.repeated': readRepeated,
  'memory.rewrite': rewriteUnit,
  'memory.remove': removeUnits,
  'memory.put-back': putBackUnits,
  'memory.merge': mergeMemories,
  'memory.import': importIntoMemory,
  'memory.export': exportMemory,
  'transfer.send': sendPiece,
  'transfer.fetch': fetchPiece,
  'transfer.end': endTransfer,
  'terms.find': findTerms,
  'termbase.list': listTermbases,
  'termbase.create': createTermbase,
  'termbase.starter': makeStarter,
  'termbase.read': readTermbase,
  'termbase.import': importTerms,
  'termbase.export': exportTerms,
  'concepts.read': readConceptList,
  'concept.save': saveConcept,
  'concepts.remove': removeConcepts,
  'concepts.merge': mergeConceptList,
  'termbase.undo': undoTerms,
  'termbase.redo': redoTerms,
  'findings.read': readFindings,
  'findings.check-row': checkRowNow,
  'findings.dismiss': dismissFindings,
  'findings.fix': fixFinding,
  'findings.export': exportFindings,
  'normalise.preview': previewNormalise,
  'normalise.apply': applyNormalise,
  'checks.read': readCheckSettings,
  'checks.set': setChecks,
  'checks.export': exportChecks,
  'checks.import': importChecks,
  'export.preview': previewExport,
  'export.write': writeExport,
  'table.preview': previewTable,
  'table.take-in': takeInReviewTable,
  'letterheads.read': readLetterheads,
  'letterheads.choose': chooseLetterhead,
  'letterheads.open': openLetterhead,
  'letterheads.save': saveLetterhead,
  'letterheads.remove': removeLetterhead,
} satisfies Handlers;
