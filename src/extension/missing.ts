import * as vscode from 'vscode';

/** Whether an error says that there is no such file or folder; any other says that it could not be looked at. */
export const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
