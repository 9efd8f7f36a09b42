// SPDX-License-Identifier: MIT
#include "publish/pdf/pdfoutline.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

#include <vector>

namespace sasil {
namespace {

constexpr int OpenDepths = 2;
constexpr double SpaceAboveHeading = 6; // pt, so that the heading does not stick to the window's edge

struct Node
{
    QPDFObjectHandle object;
    int depth = 0; // the root's is -1
    std::vector<std::size_t> children;
};

/// The entries as a tree; index 0 is the root, entry i is node i + 1.
std::vector<Node> treeOf(QPDF &pdf, const QList<PrintOutlineEntry> &entries)
{
    std::vector<Node> nodes;
    nodes.reserve(static_cast<std::size_t>(entries.size()) + 1);
    nodes.push_back({pdf.makeIndirectObject(QPDFObjectHandle::newDictionary()), -1, {}});
    std::vector<std::size_t> path{0};
    for (const PrintOutlineEntry &entry : entries) {
        while (path.size() > 1 && entries.at(static_cast<qsizetype>(path.back()) - 1).level >= entry.level)
            path.pop_back();
        const std::size_t index = nodes.size();
        nodes[path.back()].children.push_back(index);
        nodes.push_back({pdf.makeIndirectObject(QPDFObjectHandle::newDictionary()),
                         static_cast<int>(path.size()) - 1,
                         {}});
        path.push_back(index);
    }
    return nodes;
}

QPDFObjectHandle destinationAt(const QPDFObjectHandle &page, const QPDFObjectHandle &top)
{
    QPDFObjectHandle destination = QPDFObjectHandle::newArray();
    destination.appendItem(page);
    destination.appendItem(QPDFObjectHandle::newName("/XYZ"));
    destination.appendItem(QPDFObjectHandle::newNull()); // the reader's own left edge
    destination.appendItem(top);
    destination.appendItem(QPDFObjectHandle::newNull()); // and magnification
    return destination;
}

/// Where the outline opens for the named destination `place`, null where that is none.
QPDFObjectHandle destinationFrom(const QPDFObjectHandle &place)
{
    if (!place.isArray() || place.getArrayNItems() < 4 || !place.getArrayItem(3).isNumber())
        return QPDFObjectHandle::newNull();
    const double top = place.getArrayItem(3).getNumericValue() + SpaceAboveHeading;
    return destinationAt(place.getArrayItem(0), QPDFObjectHandle::newReal(top, 2));
}

/// Links the children of node `index` to each other and to it. Returns how many entries below it are shown
/// while it is open.
int linkChildren(std::vector<Node> &nodes, std::size_t index)
{
    const std::vector<std::size_t> &children = nodes[index].children;
    if (children.empty())
        return 0;
    QPDFObjectHandle parent = nodes[index].object;
    parent.replaceKey("/First", nodes[children.front()].object);
    parent.replaceKey("/Last", nodes[children.back()].object);
    int shown = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
        QPDFObjectHandle child = nodes[children[i]].object;
        child.replaceKey("/Parent", parent);
        if (i > 0)
            child.replaceKey("/Prev", nodes[children[i - 1]].object);
        if (i + 1 < children.size())
            child.replaceKey("/Next", nodes[children[i + 1]].object);
        const int below = linkChildren(nodes, children[i]);
        const bool isOpen = nodes[children[i]].depth + 1 < OpenDepths;
        shown += 1 + (isOpen ? below : 0);
    }
    const bool isOpen = nodes[index].depth + 1 < OpenDepths;
    parent.replaceKey("/Count", QPDFObjectHandle::newInteger(isOpen ? shown : -shown));
    return shown;
}

} // namespace

void writeOutline(QPDF &pdf, const QList<PrintOutlineEntry> &entries)
{
    if (entries.isEmpty())
        return;
    std::vector<Node> nodes = treeOf(pdf, entries);
    const QPDFObjectHandle destinations = pdf.getRoot().getKey("/Dests");
    QPDFObjectHandle destination = destinationAt(
        QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle(), QPDFObjectHandle::newNull());
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        const PrintOutlineEntry &entry = entries.at(static_cast<qsizetype>(i) - 1);
        if (destinations.isDictionary()) {
            const QPDFObjectHandle found =
                destinationFrom(destinations.getKey("/" + entry.anchor.toStdString()));
            if (!found.isNull())
                destination = found;
        }
        QPDFObjectHandle object = nodes[i].object;
        object.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(entry.title.toStdString()));
        object.replaceKey("/Dest", destination.shallowCopy());
    }
    linkChildren(nodes, 0);
    QPDFObjectHandle root = nodes.front().object;
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    pdf.getRoot().replaceKey("/Outlines", root);
}

} // namespace sasil
