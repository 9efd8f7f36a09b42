// SPDX-License-Identifier: MIT
#pragma once

class QAbstractItemView;

namespace sasil {

/// Moves the current row of a list that never has the focus: Up and Down go round it, Page Up and Page Down
/// go on by nearly \a page rows and stop at its ends. Whether \a key was one of these.
bool takeListKey(QAbstractItemView *list, int key, int page);

} // namespace sasil
