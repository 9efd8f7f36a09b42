// SPDX-License-Identifier: MIT
#include "archive/digestfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

Error unreadableFolder(const QString &path)
{
    return {{"archive",
             QT_TRANSLATE_NOOP("archive", "The folder %1 cannot be read. Check its permissions."),
             {QDir::toNativeSeparators(path)}}};
}

class Walk
{
public:
    explicit Walk(const QString &root) : m_root(root), m_canonicalRoot(QFileInfo(root).canonicalFilePath()) {}

    DigestFiles run()
    {
        // Links wait until all folders that have a path of their own are known by it.
        visitAll({u""_s});
        while (!m_links.isEmpty())
            visitAll({m_links.takeFirst()});
        std::ranges::sort(m_result.paths);
        return std::move(m_result);
    }

private:
    void visitAll(QStringList pending)
    {
        while (!pending.isEmpty())
            pending += visited(pending.takeLast());
    }

    /// Takes the files of the folder \a relative and returns the folders in it that are no links.
    QStringList visited(const QString &relative)
    {
        const QDir folder(relative.isEmpty() ? m_root : m_root + u'/' + relative);
        const QString canonical = folder.canonicalPath();
        if (m_visited.contains(canonical))
            return {};
        m_visited.insert(canonical);
        if (!QFileInfo(folder.path()).isReadable() || !QFileInfo(folder.path()).isExecutable()) {
            m_result.errors.append(unreadableFolder(folder.path()));
            return {};
        }
        QStringList below;
        for (const QFileInfo &entry : folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = relative.isEmpty() ? entry.fileName() : relative + u'/' + entry.fileName();
            if (entry.isFile() && isDigest(entry))
                m_result.paths.append(path);
            else if (entry.isDir() && !entry.isSymLink())
                below.append(path);
            else if (entry.isDir() && !leadsAbove(entry.canonicalFilePath()))
                m_links.append(path);
        }
        return below;
    }

    static bool isDigest(const QFileInfo &entry)
    {
        const QString suffix = entry.suffix().toLower();
        return suffix == "md"_L1 || suffix == "markdown"_L1;
    }

    [[nodiscard]] bool leadsAbove(const QString &canonical) const
    {
        return canonical == m_canonicalRoot || canonical == "/"_L1 ||
               m_canonicalRoot.startsWith(canonical + u'/');
    }

    QString m_root;
    QString m_canonicalRoot;
    QSet<QString> m_visited; ///< canonical paths
    QStringList m_links;
    DigestFiles m_result;
};

} // namespace

Result<DigestFiles> digestFiles(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir()) {
        return Error{{"archive",
                      QT_TRANSLATE_NOOP("archive", "%1 is not a folder. Name a folder of digests."),
                      {QDir::toNativeSeparators(folder)}}};
    }
    if (!info.isReadable() || !info.isExecutable())
        return Error{unreadableFolder(folder)};
    return Walk(folder).run();
}

} // namespace sasil
