/** Keys, cards and the people of a project. */
export const people = {
  unlockTitle: (name: string) => `Good to see you, ${name}`,
  unlockWhat: 'Your key is protected by a passphrase. It is asked for once, until you close Bokprae.',
  unlock: 'Unlock',
  passphrase: 'Passphrase',
  passphraseAgain: 'The same again',
  passphrasesDiffer: 'The two are not the same.',
  remember: 'Let this computer remember it',
  forgotten: 'I do not know it any more…',
  forgottenTitle: 'A forgotten passphrase',
  forgottenWhat:
    'Nobody can find it out. A backup of your key has a passphrase of its own: with that you are who you were, and the backup’s passphrase then protects the key here.',
  beginWhat: (name: string) =>
    `Without a backup, begin with a new key. The key of ${name} is moved aside, not deleted, and a supervisor of each project replaces it with the new one, so that you stay the same person there.`,
  begin: 'Begin with a new key',
  back: 'Back',
  restore: 'I have a backup of my key…',
  restoreTitle: 'Restore your key',
  restoreWhat:
    'Choose the file that ends in .bokkey, and give the passphrase that was chosen for it. You are then who you were.',
  restoreFile: 'Choose the backup…',
  restoreGo: 'Restore',
  beginAnew: 'Begin with a new key instead',
  backupOffer: 'Your key lies on this computer only. A backup brings it back if the computer is lost.',
  backupNow: 'Make a backup',
  keyTitle: 'Your key',
  keyWhat: 'What you do is signed with this key. Its card makes you a member of other people’s projects.',
  card: 'Card',
  cardWhat: 'Hand it over by stick or mail, and read out the fingerprint over the telephone.',
  saveCard: 'Save the card',
  copyCard: 'Copy the card',
  copied: 'The card is in the clipboard.',
  backup: 'Backup',
  backupWhat:
    'If this computer is lost, only a backup brings your key back. Keep the file and its passphrase in two other places.',
  backupPassphrase: 'Passphrase of the backup',
  saveBackup: 'Save the backup',
  backupSaved: 'The backup is saved. Keep it away from this computer.',
  protection: 'Passphrase of this key',
  protectedNow: 'The key is protected. Whoever sits at this computer cannot sign without the passphrase.',
  openNow: 'Without a passphrase, whoever sits at this computer can sign in your name.',
  present: 'Present passphrase',
  next: 'New passphrase',
  setPassphrase: 'Set the passphrase',
  changePassphrase: 'Change it',
  removePassphrase: 'Remove it',
  passphraseSet: 'Your key is protected by its passphrase.',
  passphraseRemoved: 'Your key has no passphrase any more.',
  title: 'People',
  alone:
    'This project has one supervisor. If that key is lost without a backup, nobody can approve, invite or sign off any more. Make somebody else a supervisor, or keep a backup of the key.',
  roleOf: (name: string) => `Role of ${name}`,
  role: 'Role',
  since: (given: { by: string | null; at: string }) =>
    given.by === null ? `founded the project, ${given.at}` : `taken in by ${given.by}, ${given.at}`,
  last: (at: string) => `last at work ${at}`,
  invite: 'Invite somebody',
  inviteWhat:
    'Ask them for their card (user menu, “Your key”), and have them read out its fingerprint over the telephone. A fingerprint carries no key: it shows that the key you were given is theirs.',
  chooseCard: 'Choose the card…',
  orPaste: 'or paste its text',
  pastedCard: 'Text of the card',
  heard: 'Fingerprint as they read it out',
  heardWhy: 'Type it while they read, to be sure that the key is theirs.',
  heardNeeded: 'Needed here: nothing else tells whose key this is.',
  heardNoKey: 'Type it now or later; it is compared with the key that you choose below.',
  heardThis: 'This is the key that was read out.',
  nameOf: 'Their name',
  strangersWhat: 'Or a key that wrote in a copy without being a member’s; what it wrote has no effect:',
  strangerFacts: (given: { changes: number; last: string; name: string | null }) =>
    `${given.changes === 1 ? '1 step' : `${given.changes} steps`} without effect, the last ${given.last}${given.name === null ? '' : `; said to be ${given.name}’s`}`,
  inviteKey: 'Invite this key',
  strangerEarlier:
    'What this key wrote before stays without effect. It can be read and copied under “What came together”, and done again.',
  heardSame: 'It is the same: the key is theirs.',
  heardDiffers: 'It is another one: this key is not theirs, or a digit is wrong.',
  takeIn: 'Make a member',
  memberAlready: 'They are a member already.',
  replaceKey: 'Replace the key',
  revoke: 'Remove from the project',
  reason: 'Reason',
  former: 'No longer in use',
  ended: {
    revoked: (given: { name: string; by: string; at: string; reason: string }) =>
      `${given.name} was removed by ${given.by}, ${given.at}: ${given.reason}`,
    replaced: (given: { name: string; by: string; at: string; reason: string }) =>
      `A key of ${given.name} was replaced by ${given.by}, ${given.at}: ${given.reason}`,
  },
  fourEyes: 'Four eyes',
  fourEyesOn: 'Nobody approves what they wrote themselves.',
  fourEyesOff: 'People may approve what they wrote themselves.',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  switched: (given: { on: boolean; by: string; at: string; reason: string }) =>
    `${given.by} switched it ${given.on ? 'on' : 'off'}, ${given.at}: ${given.reason}`,
  waived: (given: { by: string; at: string; reason: string; rows: string | null }) =>
    `${given.by} may approve their own text in ${given.rows === null ? 'all rows' : `row ${given.rows}`}, ${given.at}: ${given.reason}`,
  rightsTitle: 'Who may do what',
  outsiderTitle: 'You can read this project',
  outsiderWhat: (supervisors: string) =>
    supervisors === ''
      ? 'Give your card to a supervisor, and read out its fingerprint over the telephone. When they hand the project to you again, take it in.'
      : `Give your card to a supervisor (${supervisors}), and read out its fingerprint over the telephone. When they hand the project to you again, take it in.`,
  refoundAsk: 'No supervisor’s key can be had any more…',
  refound: 'Begin the project anew',
  refoundWhat:
    'Only if no supervisor’s key can be had any more: a new file is made beside this one, with the texts as they stand and this one’s history attached as evidence. States, approvals, comments and members are not taken over, and you are its first supervisor.',
};
