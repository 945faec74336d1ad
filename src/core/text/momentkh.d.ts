declare module '@thyrith/momentkh' {
  import type moment from 'moment';
  /** Adds the Khmer calendar to moment. */
  const addKhmerCalendar: (to: typeof moment) => typeof moment;
  export default addKhmerCalendar;
}
