// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QStringList>

namespace sasil {

/// What breaks the rules of the house in a tree with the folders src and ui, as `FILE:LINE: what` or `FILE:
/// what`:
///
/// - a folder of src includes only itself and the folders below it in the list of layers;
/// - nothing in src includes anything of ui, or a header of QtWidgets;
/// - KSyntaxHighlighting, which brings QtGui along, is for src/render/colours;
/// - headers of QtGui and of the web engine are for src/web and src/publish/pdf, QtSql is for src/archive,
/// cmark
///   for the parser and the renderer, SQLite and qpdf for nobody else than archive and publish/pdf;
/// - every source begins with the licence; every folder has a README.md.
QStringList layerProblems(const QDir &tree);

} // namespace sasil
