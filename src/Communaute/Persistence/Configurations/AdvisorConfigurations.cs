using Communaute.Advisors;
using Communaute.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Communaute.Persistence.Configurations;

internal sealed class AdvisorConfiguration : IEntityTypeConfiguration<Advisor>
{
    public void Configure(EntityTypeBuilder<Advisor> advisor)
    {
        advisor.Property(a => a.Id).ValueGeneratedNever();
        advisor.Property(a => a.Headline).HasMaxLength(Advisor.MaxHeadlineLength);
        advisor.Property(a => a.Phone).HasMaxLength(Advisor.MaxPhoneLength);
        advisor.Property(a => a.Languages).HasMaxLength(Advisor.MaxLanguagesLength);
        advisor.ComplexProperty(a => a.Bio);
        advisor.Property(a => a.Version).IsConcurrencyToken();
        advisor.HasOne(a => a.Member).WithOne().HasForeignKey<Advisor>(a => a.Id).OnDelete(DeleteBehavior.Restrict);
        advisor.HasOne<Files.StoredFile>().WithMany().HasForeignKey(a => a.PhotoFileId).OnDelete(DeleteBehavior.Restrict);
        advisor.HasMany(a => a.Audiences).WithMany().UsingEntity("AdvisorAudience");
        advisor.HasMany(a => a.Skills).WithOne().HasForeignKey(s => s.AdvisorId).OnDelete(DeleteBehavior.ClientCascade);
        advisor.HasMany(a => a.Trainings).WithOne().HasForeignKey(t => t.AdvisorId).OnDelete(DeleteBehavior.ClientCascade);
        advisor.HasMany(a => a.Employments).WithOne().HasForeignKey(e => e.AdvisorId).OnDelete(DeleteBehavior.ClientCascade);
        advisor.HasMany(a => a.Assignments).WithOne().HasForeignKey(a => a.AdvisorId).OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class SkillConfiguration : IEntityTypeConfiguration<Skill>
{
    public void Configure(EntityTypeBuilder<Skill> skill)
    {
        skill.HasKey(s => new { s.AdvisorId, s.ThemeId });
        skill.HasIndex(s => new { s.ThemeId, s.AdvisorId });
        skill.HasOne<Theme>().WithMany().HasForeignKey(s => s.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrainingConfiguration : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> training) =>
        training.Property(t => t.Label).HasMaxLength(Training.MaxLabelLength);
}

internal sealed class EmployerConfiguration : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> employer)
    {
        employer.Property(e => e.Name).HasMaxLength(Employer.MaxNameLength);
        employer.Property(e => e.FoldedName).HasMaxLength(Employer.MaxNameLength);
        employer.Property(e => e.Siret).HasMaxLength(14).IsUnicode(false);
        employer.Property(e => e.Version).IsConcurrencyToken();
        employer.HasIndex(e => e.FoldedName);
        employer.HasIndex(e => e.Siret);
        // No foreign key: an employer may have its seat outside the territory.
        employer.Property(e => e.CommuneCode).HasMaxLength(Commune.CodeLength).IsUnicode(false);
        employer.HasIndex(e => e.CommuneCode);
    }
}

internal sealed class EmploymentConfiguration : IEntityTypeConfiguration<Employment>
{
    public void Configure(EntityTypeBuilder<Employment> employment)
    {
        employment.Property(e => e.Contract).HasMaxLength(Employment.MaxContractLength);
        employment.HasOne(e => e.Employer).WithMany().HasForeignKey(e => e.EmployerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment) =>
        assignment.HasOne(a => a.Place).WithMany().HasForeignKey(a => a.PlaceId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class PlaceConfiguration : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> place)
    {
        place.Property(p => p.StandardId).HasMaxLength(Place.MaxNameLength);
        place.Property(p => p.FoldedName).HasMaxLength(Place.MaxNameLength);
        place.Property(p => p.Version).IsConcurrencyToken();
        place.HasIndex(p => p.StandardId).IsUnique();
        place.HasIndex(p => p.FoldedName);
        place.HasOne<Employer>().WithMany().HasForeignKey(p => p.EmployerId).OnDelete(DeleteBehavior.Restrict);
        place.ComplexProperty(p => p.Sheet, sheet =>
        {
            sheet.Property(s => s.Name).HasMaxLength(Place.MaxNameLength);
            sheet.Property(s => s.CommuneName).HasMaxLength(Commune.MaxNameLength);
            sheet.Property(s => s.PostalCode).HasMaxLength(Commune.CodeLength);
            sheet.Property(s => s.CommuneCode).HasMaxLength(Commune.CodeLength).IsUnicode(false);
            sheet.Property(s => s.Address).HasMaxLength(Place.MaxShortTextLength);
            sheet.Property(s => s.Pivot).HasMaxLength(14);
            sheet.Property(s => s.Summary).HasMaxLength(Place.MaxSummaryLength);
        });
    }
}

internal sealed class CommuneConfiguration : IEntityTypeConfiguration<Commune>
{
    public void Configure(EntityTypeBuilder<Commune> commune)
    {
        commune.HasKey(c => c.Code);
        commune.Property(c => c.Code).HasMaxLength(Commune.CodeLength).IsUnicode(false);
        commune.Property(c => c.Name).HasMaxLength(Commune.MaxNameLength);
        commune.Property(c => c.FoldedName).HasMaxLength(Commune.MaxNameLength);
        commune.Property(c => c.PostalCodes).HasMaxLength(Commune.MaxPostalCodesLength).IsUnicode(false);
        commune.HasIndex(c => c.FoldedName);
        commune.HasOne<Epci>().WithMany().HasForeignKey(c => c.EpciCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EpciConfiguration : IEntityTypeConfiguration<Epci>
{
    public void Configure(EntityTypeBuilder<Epci> epci)
    {
        epci.HasKey(e => e.Code);
        epci.Property(e => e.Code).HasMaxLength(Epci.CodeLength).IsUnicode(false);
        epci.Property(e => e.Name).HasMaxLength(Epci.MaxNameLength);
    }
}
