// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace sasil {

/// What a part of a page is, in the words of PDF (ISO 32000-1, 14.8.4): "/H2", "/LI", "/P" …
struct StructureElement
{
    std::string type;
    int parent = -1;       ///< index; -1: the document itself, which is the first element
    QString description{}; ///< of a figure
};

/// The elements of a print page in their order, and the text that is in them.
struct PageStructure
{
    std::vector<StructureElement> elements;
    QString text;            ///< without what isLeftOut()
    std::vector<int> owners; ///< of each character of the text, the element that it stands in
    std::vector<int> figures;
};

/// Reads what stands in `<main>`. \a html is a page of printpage.h: all its tags are closed.
[[nodiscard]] PageStructure readStructure(const QString &html);

/// Whether a character is no part of texts that are compared: blanks, and what cannot be seen.
[[nodiscard]] bool isLeftOut(QChar c);

} // namespace sasil
