export const approve = {};
