/** How saving stands, and what becomes of a value that two people changed. */
export const zhCN = {
  save: {
    saved: '已保存',
    saving: '正在保存…',
    offline: '连不上服务器，内容已保留，将自动重试',
    refused: '{{count}} 处未保存：请改正',
    changed: '{{count}} 行已被他人修改：请选择',
  },
  leaveUnsaved: '还有内容没有保存。离开后，这些内容会丢失。确定离开吗？',
  newerValue: '您填的是“{{typed}}”，他人已改为“{{newer}}”',
  keepMine: '用我填的',
  takeTheirs: '用新的',
};
